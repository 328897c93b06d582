/**
 * The client of Miraflow: avatar videos, images, product mockups and thumbnails. All types are generated from the
 * contract {@code miraflow.yaml}.
 */
@NullMarked
package dev.mediajobs.client.miraflow;

import org.jspecify.annotations.NullMarked;
