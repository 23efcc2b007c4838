module.exports = require('./core.js').part('chunk-YOLTEUWC.js');
