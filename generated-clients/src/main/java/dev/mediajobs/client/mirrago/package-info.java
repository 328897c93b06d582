/**
 * The client of Mirrago: virtual try-on. All types are generated from the contract {@code mirrago.yaml}.
 */
@NullMarked
package dev.mediajobs.client.mirrago;

import org.jspecify.annotations.NullMarked;
