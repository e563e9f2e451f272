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
/** What a layer is made of; most of it is in no typing. */
interface Insides {
  getModels(): readonly unknown[];
  getAttributeManager(): unknown;
}

const vertexArraysOf = (layer: Insides): Held[] =>
  (layer.getModels() as Model[]).map(({ vertexArray }) => vertexArray);

/** What a layer leaves behind when it ends. */
function leftBy(layer: Insides): Held[] {
  const manager = layer.getAttributeManager() as {
    attributeTransitionManager: { transitions: Readonly<Record<string, Easing>> };
  } | null;
  const easing = Object.values(manager?.attributeTransitionManager.transitions ?? {});
  return [
    ...vertexArraysOf(layer),
    ...easing.flatMap(({ attributeInTransition, transform }) => [
      { destroy: () => attributeInTransition.delete() },
      ...(transform ? [transform.model.vertexArray, transform.transformFeedback] : []),
    ]),
  ];
}

/** Ends a layer by its own means, and what those leave. */
function endAll(layer: Insides, end: () => void): void {
  const left = leftBy(layer);
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
  override finalizeState(context: LayerContext): void {
    endAll(this, () => super.finalizeState(context));
  }
  override updateAttributes(changed: Changed): void {
    replace(this, () => super.updateAttributes(changed));
  }
}

export class ReleasedDiscs<Row> extends ScatterplotLayer<Row> {
  static override layerName = 'ReleasedDiscs';
  override finalizeState(context: LayerContext): void {
    endAll(this, () => super.finalizeState(context));
  }
  override updateAttributes(changed: Changed): void {
    replace(this, () => super.updateAttributes(changed));
  }
}

export class ReleasedColumns<Row> extends ColumnLayer<Row> {
  static override layerName = 'ReleasedColumns';
  override finalizeState(context: LayerContext): void {
    endAll(this, () => super.finalizeState(context));
  }
  override updateAttributes(changed: Changed): void {
    replace(this, () => super.updateAttributes(changed));
  }
}
