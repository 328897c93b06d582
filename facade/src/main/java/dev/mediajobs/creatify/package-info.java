/** The operations of Creatify: Aurora talking videos. */
@NullMarked
package dev.mediajobs.creatify;

import org.jspecify.annotations.NullMarked;
