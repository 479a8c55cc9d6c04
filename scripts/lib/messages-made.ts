import path from 'node:path';
import ts from 'typescript';
import { inProject } from './project.mjs';

/** Functions that take a message a person is to read, and at which place. */
const takers: Readonly<Record<string, number>> = { fail: 1, ClaimdeskError: 1, onNotice: 0 };
/** Members of objects that hold one, or make one. */
const holders: ReadonlySet<string> = new Set(['message', 'detail', 'what', 'readOnly', 'onTurnedAway']);

/**
 * Finds the messages that source files make: whatever literal can become what a taker is given or a holder holds, by
 * way of constants, functions, their parameters, and what is put into a template.
 * @param files project paths
 * @returns where each is made, by message: the literal, with `{}` for what is put into it
 */
export function messagesMade(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const program = ts.createProgram(files.map((file) => inProject(file)), {
    target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.Preserve, strict: true, types: [], lib: ['lib.es2023.d.ts'], paths: { '@shared/*': [inProject('src/shared/*')] },
  });
  return new Search(program.getTypeChecker(), files.map((file) => program.getSourceFile(inProject(file))!)).found;
}

type Made = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

class Search {
  readonly found = new Map<string, string[]>();
  readonly #checker: ts.TypeChecker;
  /** Calls and members of objects by the name of what is called or set. */
  readonly #calls = new Map<string, ts.CallExpression[]>();
  readonly #members = new Map<string, ts.ObjectLiteralElementLike[]>();
  readonly #seen = new Set<ts.Node>();

  constructor(checker: ts.TypeChecker, sources: readonly ts.SourceFile[]) {
    this.#checker = checker;
    for (const source of sources) this.#note(source);
    for (const source of sources) this.#seek(source);
  }

  #note(node: ts.Node): void {
    if (ts.isCallExpression(node)) push(this.#calls, calleeOf(node).getText(), node);
    if (ts.isObjectLiteralElementLike(node) && node.name) push(this.#members, node.name.getText(), node);
    ts.forEachChild(node, (child) => this.#note(child));
  }

  /** Follows everything under a node that goes where a person reads it. */
  #seek(node: ts.Node): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const place = takers[calleeOf(node).getText()];
      if (place !== undefined) this.#follow(node.arguments?.[place]);
    }
    if (ts.isObjectLiteralElementLike(node) && holders.has(node.name?.getText() ?? '')) this.#followMember(node);
    ts.forEachChild(node, (child) => this.#seek(child));
  }

  #add(node: ts.Node, message: string): void {
    const source = node.getSourceFile();
    push(this.found, message, `${path.relative(inProject(), source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
  }

  /** Adds the literals that an expression may turn out to be. */
  #follow(node: ts.Expression | undefined): void {
    if (!node || this.#seen.has(node)) return;
    this.#seen.add(node);
    const parts = summandsOf(node);
    if (parts.every((part) => ts.isStringLiteralLike(part) || ts.isTemplateExpression(part))) {
      this.#add(node, parts.map(literalOf).join(''));
      for (const part of parts) if (ts.isTemplateExpression(part)) for (const { expression } of part.templateSpans) this.#follow(expression);
    } else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((branch) => this.#follow(branch));
    else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach((side) => this.#follow(side));
    else if (ts.isParenthesizedExpression(node)) this.#follow(node.expression);
    else if (ts.isIdentifier(node)) this.#followSymbol(this.#symbolOf(node));
    else if (ts.isElementAccessExpression(node)) this.#followTable(this.#symbolOf(node.expression)?.valueDeclaration);
    else if (ts.isPropertyAccessExpression(node)) this.#followSymbol(this.#symbolOf(node.name));
    else if (ts.isCallExpression(node)) this.#followCall(node);
    else if (isMade(node)) this.#followReturns(node);
  }

  #followSymbol(symbol: ts.Symbol | undefined): void {
    const declaration = symbol?.valueDeclaration;
    if (!declaration) return;
    if (ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)) {
      // NAMES in capitals are values, not words of a sentence.
      if (declaration.name.text !== declaration.name.text.toUpperCase()) this.#follow(declaration.initializer);
    } else if (ts.isParameter(declaration)) this.#followArguments(declaration);
    else if (ts.isPropertySignature(declaration) && isPrivate(declaration)) {
      for (const member of this.#members.get(symbol.name) ?? []) if (member.getSourceFile() === declaration.getSourceFile()) this.#followMember(member);
    }
  }

  #followMember(member: ts.ObjectLiteralElementLike): void {
    if (ts.isPropertyAssignment(member)) this.#follow(member.initializer);
    if (ts.isShorthandPropertyAssignment(member)) this.#followSymbol(this.#checker.getShorthandAssignmentValueSymbol(member));
  }

  #followArguments(parameter: ts.ParameterDeclaration): void {
    const made = parameter.parent;
    const name = made.name ?? (ts.isVariableDeclaration(made.parent) ? made.parent.name : undefined);
    const symbol = name && this.#symbolOf(name);
    for (const call of this.#calls.get(name?.getText() ?? '') ?? []) {
      if (this.#symbolOf(calleeOf(call)) === symbol) this.#follow(call.arguments[made.parameters.indexOf(parameter)]);
    }
  }

  #followTable(table: ts.Declaration | undefined): void {
    if (!table || !ts.isVariableDeclaration(table) || !table.initializer || !ts.isObjectLiteralExpression(table.initializer)) return;
    for (const member of table.initializer.properties) this.#followMember(member);
  }

  #followCall(call: ts.CallExpression): void {
    if (calleeOf(call).getText() !== 'counted') {
      const declaration = this.#symbolOf(calleeOf(call))?.valueDeclaration;
      if (declaration && isMade(declaration)) this.#followReturns(declaration);
      return;
    }
    // `counted(lines, 'line')` is 1 line or many lines.
    const [one, many] = call.arguments.slice(1).map((noun) => (ts.isStringLiteral(noun) ? noun.text : ''));
    this.#add(call, `1 ${one}`);
    this.#add(call, `{} ${many ?? `${one}s`}`);
  }

  #followReturns({ body }: Made): void {
    if (!body || !ts.isBlock(body)) return this.#follow(body);
    const look = (node: ts.Node): void => {
      if (ts.isReturnStatement(node)) this.#follow(node.expression);
      else if (!ts.isFunctionLike(node)) ts.forEachChild(node, look);
    };
    look(body);
  }

  #symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.#checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** What is called: of `a.b(…)` the `b`. */
function calleeOf({ expression }: ts.CallExpression | ts.NewExpression): ts.Expression | ts.MemberName {
  return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}

/** The parts of a literal that goes over several lines; else the expression alone. */
function summandsOf(node: ts.Expression): ts.Expression[] {
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? [...summandsOf(node.left), ...summandsOf(node.right)] : [node];
}

function literalOf(node: ts.Expression): string {
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  return ts.isStringLiteralLike(node) ? node.text : '';
}

function isMade(node: ts.Node): node is Made {
  return ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);
}

/** Whether only its own file can set a member. */
function isPrivate(member: ts.PropertySignature): boolean {
  return ts.isInterfaceDeclaration(member.parent) && !(ts.getCombinedModifierFlags(member.parent) & ts.ModifierFlags.Export);
}
