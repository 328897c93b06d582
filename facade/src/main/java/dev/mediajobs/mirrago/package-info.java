/** The operations of Mirrago: virtual try-on images. */
@NullMarked
package dev.mediajobs.mirrago;

import org.jspecify.annotations.NullMarked;
