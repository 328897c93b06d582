/** Futures, a semaphore and an executor, independent of HTTP and clocks. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.concurrent;

import org.jspecify.annotations.NullMarked;
