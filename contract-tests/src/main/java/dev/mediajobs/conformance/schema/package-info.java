/** Validates JSON values against the schemas of a spec. */
@NullMarked
package dev.mediajobs.conformance.schema;

import org.jspecify.annotations.NullMarked;
