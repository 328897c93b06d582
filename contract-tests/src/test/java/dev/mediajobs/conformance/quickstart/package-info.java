/** Tests of the first steps of new users. */
@NullMarked
package dev.mediajobs.conformance.quickstart;

import org.jspecify.annotations.NullMarked;
