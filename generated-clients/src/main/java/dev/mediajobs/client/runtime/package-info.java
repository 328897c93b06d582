/**
 * The code that all generated clients share: creating Retrofit instances, reading and writing JSON without loss,
 * and sending forms.
 *
 * <p>Start with {@link dev.mediajobs.client.runtime.ClientRuntime}. Types that only generated code needs are public
 * because that code is in other packages.
 */
@NullMarked
package dev.mediajobs.client.runtime;

import org.jspecify.annotations.NullMarked;
