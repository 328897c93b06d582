/** What can go wrong, as plain values, and how texts are made safe to show. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.failure;

import org.jspecify.annotations.NullMarked;
