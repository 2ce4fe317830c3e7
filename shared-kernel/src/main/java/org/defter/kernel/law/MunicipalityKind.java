package org.defter.kernel.law;

/** The kind of a municipality: it decides which law speaks first. */
public enum MunicipalityKind {
    /** Büyükşehir: Law 5216, and Law 5393 where 5216 is silent. */
    METROPOLITAN,
    /** Province, district or town municipality: Law 5393. */
    ORDINARY
}
