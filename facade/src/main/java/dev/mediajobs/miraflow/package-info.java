/** The operations of Miraflow: avatar videos, images, mockups and thumbnails. */
@NullMarked
package dev.mediajobs.miraflow;

import org.jspecify.annotations.NullMarked;
