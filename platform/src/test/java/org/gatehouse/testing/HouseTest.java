package org.gatehouse.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gatehouse.GatehouseApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The house on a real PostgreSQL and a clock that the test sets. All tests share one house: each brings its own ids and
 * counts only those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClockAtStart.class)
@SpringBootTest(classes = GatehouseApplication.class, properties = "gatehouse.work-counted=0s")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RealPostgres.class)
@Import(TestClock.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HouseTest {}
