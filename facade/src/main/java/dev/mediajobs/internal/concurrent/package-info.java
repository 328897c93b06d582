/** Futures, a semaphore and an executor that know neither HTTP nor a clock. */
@NullMarked
package dev.mediajobs.internal.concurrent;

import org.jspecify.annotations.NullMarked;
