package org.defter.query.platform.access;

import java.util.Map;

/** An answer that says itself what the log keeps of it. */
public interface Recounted {

    /** What is kept, by name: values that can be written as JSON. */
    Map<String, Object> recount();
}
