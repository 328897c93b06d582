/** Checks the texts of the whole project. */
@NullMarked
package dev.mediajobs.conformance.docs;

import org.jspecify.annotations.NullMarked;
