/**
 * What may stay of a page's markup. Elements that run, load, send or frame something are not there; neither are attributes that
 * do. Applied when a page is kept and again when it is shown.
 */

const elements = new Set(
  (
    'html head body style title main article section header footer nav aside h1 h2 h3 h4 h5 h6 hgroup address ' +
    'p div span blockquote pre ol ul menu li dl dt dd figure figcaption hr br wbr ' +
    'a em strong small s cite q dfn abbr data time code var samp kbd sub sup i b u mark ruby rt rp bdi bdo ins del big center font tt strike nobr ' +
    'img picture canvas video audio map area table caption colgroup col tbody thead tfoot tr td th ' +
    'details summary dialog form fieldset legend label button input select option optgroup textarea output progress meter slot ' +
    'svg g path rect circle ellipse line polyline polygon text tspan textpath defs symbol use image lineargradient ' +
    'radialgradient stop clippath mask pattern filter fegaussianblur feoffset feblend fecolormatrix femerge femergenode ' +
    'feflood fecomposite desc marker switch view'
  ).split(' '),
);

/** Elements that an application defines have a hyphen in their names; without its scripts they are boxes. */
const ownElement = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

export function mayStand(tag: string): boolean {
  return elements.has(tag) || ownElement.test(tag);
}

/** Elements whose content goes with them: nobody was meant to see it as text. All others leave their content behind. */
const wholly = new Set([
  'script',
  'noscript',
  'template',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'link',
  'meta',
  'base',
  'portal',
  'animate',
  'animatetransform',
  'set',
  'foreignobject',
  'math',
  'plaintext',
  'xmp',
  'noembed',
  'noframes',
  'source',
  'track',
  'param',
]);

export function goesWholly(tag: string): boolean {
  return wholly.has(tag);
}

/** Names that load, send, lead somewhere or carry what a reader typed; those that are shown are set by `read-tree.ts` itself. */
const never = new Set(
  (
    'src srcset srcdoc sizes href xlink:href action formaction method formmethod target ping download data codebase ' +
    'classid archive code object background lowsrc dynsrc poster cite longdesc usemap profile manifest icon ' +
    'nonce integrity crossorigin referrerpolicy loading fetchpriority http-equiv content charset autofocus accesskey ' +
    'contenteditable value name form list pattern is part exportparts slot-scope shadowrootmode sandbox allow csp ' +
    'popovertarget commandfor command attributionsrc imagesrcset imagesizes begin from to values attributename style'
  ).split(' '),
);
const attributeName = /^[a-z_][\w:.-]{0,80}$/i;

/** Whether an attribute may stay as it is. `slot` may: it says where in a shadow tree something stands. */
export function mayKeep(name: string): boolean {
  const lower = name.toLowerCase();
  return attributeName.test(name) && !lower.startsWith('on') && !lower.startsWith('rr_') && !never.has(lower);
}

/** Elements without an end tag. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'area']);

export function hasNoEnd(tag: string): boolean {
  return empty.has(tag);
}
