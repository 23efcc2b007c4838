module.exports = require('./core.js').part('chunk-2SRZHWRA.js');
