/**
 * Layers that give back all that they held. deck.gl 9.4 ends a layer's models and attributes, but of each model it leaves
 * the vertex arrays behind, and of each attribute that eased a buffer, a vertex array and a transform feedback. Each list of
 * other rows has a layer of its own, so that on a screen that runs for weeks they would pile up.
 */
import type { Attribute, LayerContext } from '@deck.gl/core';
import { ColumnLayer, IconLayer, ScatterplotLayer } from '@deck.gl/layers';

interface Held {
  destroy(): void;
}
interface Model {
  readonly vertexArray: Held;
}
/** An attribute on its way from one value to the next. */
interface Easing {
  readonly attributeInTransition: { delete(): void };
  readonly transform?: { readonly model: Model; readonly transformFeedback: Held };
}
/** What leads the attributes of a layer from one value to the next. */
export interface Easings {
  readonly transitions: Readonly<Record<string, Easing>>;
  _removeTransition(name: string): void;
}
/** What a layer is made of; most of it is in no typing. */
interface Insides {
  getModels(): readonly unknown[];
  getAttributeManager(): unknown;
}

const vertexArraysOf = (layer: Insides): Held[] =>
  (layer.getModels() as Model[]).map(({ vertexArray }) => vertexArray);

/** Has what eased an attribute given back whole: when the layer ends, and when nothing is to move any more. */
export function giveBack(easings: Easings): void {
  const remove = easings._removeTransition.bind(easings);
  easings._removeTransition = (name) => {
    const { attributeInTransition, transform } = easings.transitions[name]!;
    remove(name);
    attributeInTransition.delete();
    transform?.model.vertexArray.destroy();
    transform?.transformFeedback.destroy();
  };
}

/** A layer begins. */
function begin(layer: Insides, start: () => void): void {
  const manager = layer.getAttributeManager() as { attributeTransitionManager: Easings } | null;
  if (manager) giveBack(manager.attributeTransitionManager);
  start();
}

/** Ends a layer by its own means, and what those leave. */
function endAll(layer: Insides, end: () => void): void {
  const left = vertexArraysOf(layer);
  end();
  for (const each of left) each.destroy();
}

/** A model with other attributes has another vertex array: the one before is of no more use. */
function replace(layer: Insides, change: () => void): void {
  const before = vertexArraysOf(layer);
  change();
  const now = vertexArraysOf(layer);
  for (const each of before) if (!now.includes(each)) each.destroy();
}

type Changed = Readonly<Record<string, Attribute>>;

export class ReleasedIcons<Row> extends IconLayer<Row> {
  static override layerName = 'ReleasedIcons';
  override initializeState(): void {
    begin(this, () => super.initializeState());
  }
  override finalizeState(context: LayerContext): void {
    endAll(this, () => super.finalizeState(context));
  }
  override updateAttributes(changed: Changed): void {
    replace(this, () => super.updateAttributes(changed));
  }
}

export class ReleasedDiscs<Row> extends ScatterplotLayer<Row> {
  static override layerName = 'ReleasedDiscs';
  override initializeState(): void {
    begin(this, () => super.initializeState());
  }
  override finalizeState(context: LayerContext): void {
    endAll(this, () => super.finalizeState(context));
  }
  override updateAttributes(changed: Changed): void {
    replace(this, () => super.updateAttributes(changed));
  }
}

export class ReleasedColumns<Row> extends ColumnLayer<Row> {
  static override layerName = 'ReleasedColumns';
  override initializeState(): void {
    begin(this, () => super.initializeState());
  }
  override finalizeState(context: LayerContext): void {
    endAll(this, () => super.finalizeState(context));
  }
  override updateAttributes(changed: Changed): void {
    replace(this, () => super.updateAttributes(changed));
  }
}
