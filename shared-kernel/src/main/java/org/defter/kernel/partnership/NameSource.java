package org.defter.kernel.partnership;

/** Where the name of a partner is from. */
public enum NameSource {
    /** The partner is called so. */
    GIVEN,

    /** The source gives no name; the record made one up to tell partners apart, such as “Membership 3”. */
    GENERIC
}
