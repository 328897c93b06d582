/**
 * What all generated clients share: how a Retrofit instance is put together, how JSON is read and
 * written without losing anything, how forms are sent, how error bodies are read.
 *
 * <p>{@link dev.mediajobs.client.runtime.ClientRuntime} is the way in. The types that only generated
 * code needs are public because that code lives in other packages.
 */
@NullMarked
package dev.mediajobs.client.runtime;

import org.jspecify.annotations.NullMarked;
