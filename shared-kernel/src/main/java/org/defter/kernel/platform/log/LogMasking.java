package org.defter.kernel.platform.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Puts {@link MaskingEncoder} around whatever encoders the logging of this process was set up with, right after that was done. */
public final class LogMasking implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (Logger logger : context.getLoggerList()) {
                for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
                    if (all.next() instanceof OutputStreamAppender<ILoggingEvent> writing) {
                        mask(writing);
                    }
                }
            }
        }
    }

    private static void mask(OutputStreamAppender<ILoggingEvent> appender) {
        if (appender.getEncoder() != null && !(appender.getEncoder() instanceof MaskingEncoder)) {
            MaskingEncoder masking = new MaskingEncoder(appender.getEncoder());
            masking.setContext(appender.getContext());
            masking.start();
            appender.setEncoder(masking);
        }
    }
}
