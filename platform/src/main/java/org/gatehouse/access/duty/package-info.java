/** Officers and clients as rows, and the actors that they are; who may do what at this moment. */
@NullMarked
package org.gatehouse.access.duty;

import org.jspecify.annotations.NullMarked;
