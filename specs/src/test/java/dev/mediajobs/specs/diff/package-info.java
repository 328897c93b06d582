/** Reports breaking changes of the specs. */
@NullMarked
package dev.mediajobs.specs.diff;

import org.jspecify.annotations.NullMarked;
