/** Figures as published: ten thousands in Chinese, thousands and millions in English, and the words around them. */
@NullMarked
package org.gatehouse.statistics.wording;

import org.jspecify.annotations.NullMarked;
