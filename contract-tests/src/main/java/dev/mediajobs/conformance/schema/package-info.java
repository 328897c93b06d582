/** Values judged by the schemas of a spec, and values made from them. */
@NullMarked
package dev.mediajobs.conformance.schema;

import org.jspecify.annotations.NullMarked;
