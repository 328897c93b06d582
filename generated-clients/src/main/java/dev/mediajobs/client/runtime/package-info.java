/** Code that all generated clients share; {@link dev.mediajobs.client.runtime.ClientRuntime} is the entry point. */
@NullMarked
package dev.mediajobs.client.runtime;

import org.jspecify.annotations.NullMarked;
