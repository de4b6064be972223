/**
 * Pictures of figures: a model in, an SVG document and the table of the same figures out. Pure; knows no page, no language and no
 * module.
 *
 * <p>Start reading at {@link org.gatehouse.charts.Chart}, the kinds there are, and {@link org.gatehouse.charts.Drawing}, which draws
 * them. Owns no schema. Asks nobody.
 */
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {})
@NullMarked
package org.gatehouse.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
