/**
 * Only the preload script touches Electron's `ipcRenderer`: everything else speaks to the Bridge.
 * @type {import('eslint').Rule.RuleModule}
 */
export const ipcRendererRule = {
  meta: {
    type: 'problem',
    docs: { description: 'keep ipcRenderer inside the preload script' },
    schema: [],
    messages: { touched: 'only src/preload touches ipcRenderer; speak to the Bridge instead' },
  },
  create(context) {
    if (/[\\/]src[\\/]preload[\\/]/.test(context.filename)) return {};
    return {
      "Identifier[name='ipcRenderer']": (/** @type {import('estree').Identifier} */ node) => {
        context.report({ node, messageId: 'touched' });
      },
    };
  },
};
