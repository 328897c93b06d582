/** Writes the specs as plain OpenAPI, without the extensions of this project. */
@NullMarked
package dev.mediajobs.specs.publish;

import org.jspecify.annotations.NullMarked;
