/* global Element */
// What Prototype, MooTools and their like left on many pages: enumerable members on what belongs to the language.
for (const { prototype } of [Array, String, Number, Function, Element])
  prototype.each = function each(work) {
    for (let index = 0; index < this.length; index++) work(this[index], index);
    return this;
  };
