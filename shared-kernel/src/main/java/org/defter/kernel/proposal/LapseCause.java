package org.defter.kernel.proposal;

/**
 * Why a returned decision lapsed (D04).
 */
public enum LapseCause {
    /** The council voted on insisting and did not insist. */
    NOT_INSISTED,

    /** The council adopted a changed text in its place, which is a decision of its own. */
    TEXT_CHANGED
}
