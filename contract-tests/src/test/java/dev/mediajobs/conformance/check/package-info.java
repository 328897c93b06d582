/** Tests of findings and their commands. */
@NullMarked
package dev.mediajobs.conformance.check;

import org.jspecify.annotations.NullMarked;
