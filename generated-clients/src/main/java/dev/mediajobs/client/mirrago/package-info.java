/** Retrofit client of Mirrago (virtual try-on), generated from {@code mirrago.yaml}. */
@NullMarked
package dev.mediajobs.client.mirrago;

import org.jspecify.annotations.NullMarked;
