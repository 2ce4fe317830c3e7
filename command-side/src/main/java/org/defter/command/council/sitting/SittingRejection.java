package org.defter.command.council.sitting;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an act at a sitting is refused. */
public enum SittingRejection implements Rejection {
    /** The agenda is announced and frozen; adding an item takes a vote at the first sitting. */
    AGENDA_FROZEN("A06"),

    /** The agenda is announced: its items and their order stay as the members were told. */
    AGENDA_ANNOUNCED("A04"),

    /** The agenda would be changed after the day of the sitting. */
    CHANGED_AFTER_SITTING("A04"),

    /** There is nothing on the agenda. */
    AGENDA_EMPTY("A04"),

    /** The agenda is announced too late before the first sitting. */
    NOTICE_TOO_SHORT("A04"),

    /** The agenda would be announced after the sitting. */
    ANNOUNCED_AFTER_SITTING("A04"),

    /** The item would be added after the day of the sitting. */
    ADDED_AFTER_SITTING("A04"),

    /** Another item has that number. */
    ITEM_NUMBER_TAKEN("A04"),

    /** The proposal is already on this agenda. */
    ALREADY_ON_AGENDA(null),

    /** The proposal belongs to another municipality. */
    PROPOSAL_OF_ANOTHER_MUNICIPALITY(null),

    /** The proposal is at a stage at which it cannot go on an agenda, or no longer be referred or decided. */
    PROPOSAL_NOT_READY("A05"),

    /** The proposal was withdrawn. */
    PROPOSAL_WITHDRAWN(null),

    /** The agenda has not been announced. */
    AGENDA_NOT_ANNOUNCED("A04"),

    /** The day of the sitting has not come. */
    SITTING_IN_FUTURE(null),

    /** The sitting has already opened. */
    SITTING_ALREADY_OPEN(null),

    /** The sitting is not in session. */
    SITTING_NOT_OPEN(null),

    /** The sitting found no quorum and never opened. */
    SITTING_ADJOURNED("B03"),

    /** The sitting has ended. */
    SITTING_CLOSED(null),

    /** The meeting of the month has lapsed. */
    MONTH_HAS_LAPSED("B03"),

    /** Enough members are present. */
    QUORUM_IS_MET("B01"),

    /** The day and time of the postponed sitting are missing. */
    NEXT_DAY_MISSING("B03"),

    /** The sitting was postponed before; the month lapses and there is no next day. */
    ALREADY_POSTPONED("B03"),

    /** The postponed sitting would be held too late, or not after this one. */
    POSTPONED_OUT_OF_TIME("B03"),

    /** Another sitting of the meeting is set for that day or a later one. */
    DAY_HAS_SITTING("A02"),

    /** The sitting would go on before its own day is over. */
    ADJOURNED_BACKWARDS("A02"),

    /** The sitting would go on after the last day of the meeting. */
    ADJOURNED_TOO_FAR("A02"),

    /** The sitting has treated all its items; it can only be closed. */
    NOTHING_LEFT(null),

    /** An item is added at the first sitting of the month only, and at no extraordinary meeting. */
    ITEM_NOT_ADDABLE("A06"),

    /** A matter of this kind is not decided without a commission. */
    COMMISSION_NEEDED("A05"),

    /** The council votes openly on its procedure. */
    PROCEDURE_IS_OPEN("B06"),

    /** The chair leaves only after another member took it; else the sitting is closed. */
    CHAIR_MUST_HAND_OVER("A08"),

    /** A change of chair names an item where the chair is recused, and only there. */
    RECUSAL_NAMES_ITEM("B10"),

    /** The chair is not recused from that item. */
    CHAIR_IS_NOT_RECUSED("B10"),

    /** The yearly activity report is chaired by a deputy. */
    MAYOR_CHAIRS_REPORT("A08"),

    /** The sitting goes on without the public already. */
    ALREADY_WITHOUT_PUBLIC("A10"),

    /** The sitting is public. */
    SITTING_IS_PUBLIC("A10"),

    /** The extraordinary meeting was not called for the item. */
    ITEM_NOT_CALLED("A03"),

    /** Someone named is not a member of the council on that day. */
    NOT_A_MEMBER("B01"),

    /** Someone is named twice. */
    NAMED_TWICE("B01"),

    /** The chair or a clerk is not among those present. */
    OFFICIANT_NOT_PRESENT("B08"),

    /** Someone else is entitled to chair before the one named. */
    CHAIR_NOT_ENTITLED("A08"),

    /** Two clerks of the council are needed. */
    TWO_CLERKS_NEEDED("B08"),

    /** Fewer members are present than the meeting quorum. */
    QUORUM_NOT_MET("B01"),

    /** The member is already present. */
    ALREADY_PRESENT("B01"),

    /** The member is not present. */
    NOT_PRESENT("B01"),

    /** There is no such item on the agenda. */
    ITEM_UNKNOWN("A04"),

    /** The item has been referred or decided. */
    ITEM_SETTLED(null),

    /** The item is on the agenda to be decided, not to be referred. */
    ITEM_NOT_FOR_REFERRAL("A05"),

    /** The item has not been to a commission. */
    ITEM_NOT_REVIEWED("A05"),

    /** The commission does not exist on that day, or belongs to another council. */
    COMMISSION_NOT_OF_COUNCIL("C01"),

    /** A commission is named twice. */
    COMMISSION_NAMED_TWICE(null),

    /** A joint review needs at least two commissions. */
    JOINT_NEEDS_TWO(null),

    /** The votes do not add up to the members present. */
    VOTES_DO_NOT_ADD_UP("B07"),

    /** The names of the roll call are not those of the members present, once each. */
    ROLL_CALL_INCOMPLETE("B06"),

    /** Names belong to a vote by roll call only. */
    NAMES_WITHOUT_ROLL_CALL("B06"),

    /** The counts, or the chair's vote, differ from the names of the roll call. */
    COUNTS_DIFFER_FROM_NAMES("B06"),

    /** A secret vote records nobody's vote, not even the chair's. */
    SECRET_VOTE_HAS_NO_NAMES("B06"),

    /** The chair's own vote is recorded in every open vote. */
    CHAIR_VOTE_MISSING("B05"),

    /** The chair has a personal interest in the item and cannot preside over the vote. */
    CHAIR_RECUSED("B10"),

    /** How near the kin is whom the item concerns is missing; it is said for kin and only there. */
    DEGREE_OF_KINSHIP_UNCLEAR("B10"),

    /** Kin further than the degree the law names does not keep a member from voting. */
    RECUSAL_NOT_DUE("B10"),

    /** A secret vote on the item was tied: it is repeated, then lots are drawn, before anything else. */
    TIE_NOT_SETTLED("B05"),

    /** Lots are drawn only after a secret vote was repeated and tied again. */
    LOTS_NOT_DUE("B05"),

    /** A lot is drawn for one of the two sides. */
    LOT_WITHOUT_SIDE("B05"),

    /** The council has voted on just that at this sitting and did not accept it. */
    ALREADY_DECLINED("C11"),

    /** An item about a plan is amended in the plan, any other in its text. */
    AMENDMENT_OF_ANOTHER_KIND("C11"),

    /** The amendment does not fit what the proposal says with the amendments accepted so far. */
    AMENDMENT_DOES_NOT_FIT("C11"),

    /** No such amendment was moved to the item. */
    AMENDMENT_UNKNOWN("C11"),

    /** Each amendment is voted on by itself. */
    ONE_AMENDMENT_AT_A_TIME("C11"),

    /** The council has accepted the amendment. */
    AMENDMENT_ACCEPTED_BEFORE("C11"),

    /** There is nothing to adopt the item with: the council has accepted no amendment. */
    NO_AMENDMENT_ACCEPTED("C11"),

    /** An item is adopted with exactly the amendments the council accepted. */
    NOT_THE_ACCEPTED_AMENDMENTS("C11"),

    /** Adopted in part is what only leaves something out; the amendments that drop it are named. */
    IN_PART_ONLY_DROPS("C11"),

    /** That motion is about no amendment. */
    MOTION_WITHOUT_AMENDMENTS("C11"),

    /** It was with no commission and none is named to send it back to. */
    NO_COMMISSION_TO_SEND_TO("C11"),

    /** That cannot be moved on an item that is on the agenda for this purpose. */
    MOTION_NOT_POSSIBLE("C11"),

    /** The chair's vote is not among the votes counted. */
    CHAIR_VOTE_NOT_COUNTED("B05"),

    /** The one who signs is neither chair nor clerk of this sitting. */
    NOT_A_SIGNATORY("B08");

    private final @Nullable String rule;

    SittingRejection(@Nullable String rule) {
        this.rule = rule;
    }

    @Override
    public @Nullable String rule() {
        return rule;
    }
}
