/** Reports what a change of the specs breaks. */
@NullMarked
package dev.mediajobs.specs.diff;

import org.jspecify.annotations.NullMarked;
