import swc from '@swc/jest';
import { createInstrumenter } from 'istanbul-lib-instrument';

/**
 * Jest's transform for `src/`, with a counter in each statement, function and branch (the counters of code coverage),
 * which `counted-work.ts` adds up.
 */
export default {
  createTransformer(options) {
    const compiler = swc.createTransformer(options);
    const counting = createInstrumenter({ coverageVariable: '__work__', produceSourceMap: false });
    const process = (source, path, context) => {
      const compiled = compiler.process(source, path, context);
      const isOurs = /[\\/]src[\\/]/.test(path) && !/node_modules/.test(path);
      return isOurs ? { code: counting.instrumentSync(compiled.code, path) } : compiled;
    };
    // Files that other projects compile without counters must not come from the cache.
    const getCacheKey = (...given) => `${compiler.getCacheKey(...given)}-counted`;
    return { canInstrument: false, process, getCacheKey };
  },
};
