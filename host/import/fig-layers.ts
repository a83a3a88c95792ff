import type { FigFile } from './fig-file.ts';
import { given, guidText, type Guid, type KiwiNode, type PropertyValue } from './fig-node.ts';
import { withStyles } from './fig-styles.ts';

/** A layer as it stands in the document: an instance's layers with their overrides and what Figma derived for them. */
export interface Layer {
  /** As in Figma: layers of an instance are named after it and their place in the component. */
  id: string;
  node: KiwiNode;
  /** Instances: the main component's id. */
  component?: string;
  children(): Layer[];
}

interface Change {
  path: string[];
  values: KiwiNode;
}

/** What reaches into an instance from outside, the innermost instance first, so that the outermost has the last word. */
interface Scope {
  instance: string;
  changes: readonly Change[];
  assigned: ReadonlyMap<string, PropertyValue>;
  /** Components that are being drawn, against files whose component holds itself. */
  within: readonly string[];
}

const OUTERMOST: Scope = { instance: '', changes: [], assigned: new Map(), within: [] };
const NEVER_CHANGED = ['guid', 'guidPath', 'type', 'phase', 'parentIndex', 'overrideKey', 'styleID'] as const;
const SETS_TEXT: readonly (keyof KiwiNode)[] = [
  'textData',
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textCase',
];

/** The layers below a node of the file, with every instance filled from its component. */
export class FigLayers {
  /** Variants have properties of their own that stand for one of the whole set. */
  #setProperty = new Map<string, string>();

  constructor(private readonly file: FigFile) {
    for (const { componentPropDefs = [] } of file.nodes)
      for (const { id, parentPropDefId } of componentPropDefs)
        if (id && parentPropDefId) this.#setProperty.set(guidText(id), guidText(parentPropDefId));
  }

  below(id: string): Layer[] {
    return this.file.childrenOf(id).map((child) => this.#layer(child, OUTERMOST));
  }

  #layer(raw: KiwiNode, scope: Scope): Layer {
    const own = guidText(raw.guid!);
    const names = [own, ...(raw.overrideKey ? [guidText(raw.overrideKey)] : [])];
    const reaching = scope.changes.filter(({ path }) => names.includes(path[0]!));
    let node = this.#withProperties(withStyles(this.file, raw), scope);
    for (const { path, values } of reaching) if (path.length === 1) node = this.#changed(node, values);
    const id = scope.instance ? `${scope.instance};${own}` : own;
    if (node.type !== 'INSTANCE')
      return {
        id,
        node,
        children: once(() => this.file.childrenOf(own).map((child) => this.#layer(child, scope))),
      };
    const component = given(node.overriddenSymbolID) ?? given(node.symbolData?.symbolID);
    const inner = { ...scope, instance: scope.instance ? id : `I${own}` };
    return {
      id,
      node,
      ...(component && { component: guidText(component) }),
      children: once(() => this.#instance(node, component, reaching, inner)),
    };
  }

  #instance(node: KiwiNode, component: Guid | undefined, reaching: readonly Change[], scope: Scope): Layer[] {
    const main = component && guidText(component);
    if (main === undefined || !this.file.node(component)) {
      this.file.notice('An instance stays empty, for its main component is not in the file.');
      return [];
    }
    if (scope.within.includes(main)) {
      this.file.notice('An instance stays empty, for its main component would hold itself.');
      return [];
    }
    const outer = reaching.flatMap(({ path, values }) =>
      path.length > 1 ? [{ path: path.slice(1), values }] : [],
    );
    const changes = [
      ...changesOf(node.symbolData?.symbolOverrides),
      ...changesOf(node.derivedSymbolData),
      ...outer,
    ];
    const inner: Scope = {
      instance: scope.instance,
      changes,
      assigned: this.#assigned(node),
      within: [...scope.within, main],
    };
    return this.file.childrenOf(main).map((child) => this.#layer(child, inner));
  }

  #assigned({ componentPropAssignments = [] }: KiwiNode): Map<string, PropertyValue> {
    return new Map(
      componentPropAssignments.flatMap(({ defID, value }) =>
        defID && value ? [[this.#property(defID), value] as const] : [],
      ),
    );
  }

  #property(id: Guid): string {
    return this.#setProperty.get(guidText(id)) ?? guidText(id);
  }

  #withProperties(node: KiwiNode, { assigned }: Scope): KiwiNode {
    let result = node;
    for (const { defID, componentPropNodeField: field, isDeleted } of node.componentPropRefs ?? []) {
      const value = defID && !isDeleted ? assigned.get(this.#property(defID)) : undefined;
      if (field === 'VISIBLE' && value?.boolValue !== undefined)
        result = { ...result, visible: value.boolValue };
      if (field === 'OVERRIDDEN_SYMBOL_ID' && value?.guidValue)
        result = { ...result, overriddenSymbolID: value.guidValue };
      if (
        field === 'TEXT_DATA' &&
        value?.textValue &&
        value.textValue.characters !== node.textData?.characters
      )
        result = this.#changed(result, { textData: value.textValue });
    }
    return result;
  }

  #changed(node: KiwiNode, values: KiwiNode): KiwiNode {
    const styled = withStyles(this.file, values);
    for (const key of NEVER_CHANGED) delete styled[key];
    const changed = { ...node, ...styled };
    // Outlines of the component's own words do not serve for others; Figma derives new ones beside the change.
    if (!values.derivedTextData && SETS_TEXT.some((key) => styled[key] !== undefined))
      delete changed.derivedTextData;
    return changed;
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const changesOf = (list: readonly KiwiNode[] | undefined): Change[] =>
  (list ?? []).flatMap((values) => {
    const path = (values.guidPath?.guids ?? []).map(guidText);
    return path.length ? [{ path, values }] : [];
  });
