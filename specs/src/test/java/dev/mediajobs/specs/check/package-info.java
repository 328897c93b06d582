/** Checks over a folder of specs. Each is a function from the folder to what it finds wrong. */
@NullMarked
package dev.mediajobs.specs.check;

import org.jspecify.annotations.NullMarked;
