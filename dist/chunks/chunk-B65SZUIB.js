module.exports = require('./core.js').part('chunk-B65SZUIB.js');
