// Stands where escpos would bring get-pixels and, with it, the abandoned `request`. Pictures reach the
// printer as raster bytes of our own, so a call of this is a mistake and says so.
module.exports = function getPixels() {
  throw new Error('get-pixels is left out on purpose: send raster bytes through raw()');
};
