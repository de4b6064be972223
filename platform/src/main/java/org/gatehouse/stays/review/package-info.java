/** The pages of irregular stays: the list, one of them with its history and its forms, and the export. */
@NullMarked
package org.gatehouse.stays.review;

import org.jspecify.annotations.NullMarked;
