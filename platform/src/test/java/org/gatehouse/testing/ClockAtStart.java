package org.gatehouse.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each class of tests begins at the hour at which the house was opened, wherever the one before has left the clock. */
final class ClockAtStart implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context)
                .getBean(SettableClock.class)
                .set(SettableClock.OPENED);
    }
}
