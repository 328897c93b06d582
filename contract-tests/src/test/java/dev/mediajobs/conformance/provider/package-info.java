/** The simulator, as it is shipped, held to what the facade expects. */
@NullMarked
package dev.mediajobs.conformance.provider;

import org.jspecify.annotations.NullMarked;
