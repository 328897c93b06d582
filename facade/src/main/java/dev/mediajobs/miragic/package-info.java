/** The operations of Miragic: speed painting videos. */
@NullMarked
package dev.mediajobs.miragic;

import org.jspecify.annotations.NullMarked;
