module.exports = require('./core.js').part('chunk-2YSQKYYH.js');
