-- What BI tools see: views over the facts, versioned by name and commented in both languages. A view of a version never loses or
-- changes a column; what must change becomes another version beside it (docs/adr/0045). Open ends are empty here. A switch of
-- generations binds the views to the new tables in the same transaction.
create schema reporting;
comment on schema reporting is 'Raporlama görünümleri, sürümlü; docs/BI.md. | Views for reports, versioned; docs/BI.md.';

create view reporting.proposal_v1 as
select proposal_id,
       municipality_id,
       unit_id,
       matter,
       request,
       title,
       plan_id
from query.reporting_proposal;

comment on view reporting.proposal_v1 is 'Teklifler. | Proposals.';
comment on column reporting.proposal_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.proposal_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.proposal_v1.unit_id is 'Birim; adı unit_v1 görünümünde. | The unit; its name is in unit_v1.';
comment on column reporting.proposal_v1.matter is 'Konu türü: ZONING imar, BUDGET bütçe, OTHER diğer. | Kind of matter: ZONING, BUDGET, OTHER.';
comment on column reporting.proposal_v1.request is 'Ne istendiği. | What is asked for.';
comment on column reporting.proposal_v1.title is 'Başlık. | Title.';
comment on column reporting.proposal_v1.plan_id is 'Plan. | The plan.';

create view reporting.stage_v1 as
select proposal_id,
       number,
       stage,
       decision,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_stage;

comment on view reporting.stage_v1 is 'Tekliflerin aşamaları, başlangıç ve bitişleriyle. | Stages of proposals, from when until when.';
comment on column reporting.stage_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.stage_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.stage_v1.stage is 'Aşama. | Stage.';
comment on column reporting.stage_v1.decision is 'Teklif içindeki karar sırası, 1den; yoksa boş. | Number of the decision within the proposal, from 1; empty if there is none.';
comment on column reporting.stage_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.stage_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.stage_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.stage_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.stage_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.stage_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.stage_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.act_v1 as
select position,
       proposal_id,
       act,
       decision,
       late,
       occurred_on,
       event_id
from query.reporting_act;

comment on view reporting.act_v1 is 'Tekliflerle ilgili işlemler. | What happened to proposals.';
comment on column reporting.act_v1.position is 'Olayın kayıttaki sırası. | Place of the event in the record.';
comment on column reporting.act_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.act_v1.act is 'İşlem: olayın adı. | The act: name of the event.';
comment on column reporting.act_v1.decision is 'Teklif içindeki karar sırası, 1den; yoksa boş. | Number of the decision within the proposal, from 1; empty if there is none.';
comment on column reporting.act_v1.late is 'Süresinden sonra mı. | Whether it was late.';
comment on column reporting.act_v1.occurred_on is 'Gerçekleştiği gün. | Day on which it occurred.';
comment on column reporting.act_v1.event_id is 'Olay. | The event.';

create view reporting.decision_v1 as
select proposal_id,
       decision,
       council_id,
       year,
       number,
       accepted,
       mode,
       unanimity,
       full_membership,
       attendees,
       yes,
       no,
       abstain,
       position,
       decided_on,
       event_id
from query.reporting_decision;

comment on view reporting.decision_v1 is 'Meclis kararları, alındıkları gibi; sonucu stage_v1 söyler. | Decisions as they were taken; what became of them says stage_v1.';
comment on column reporting.decision_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.decision_v1.decision is 'Teklif içindeki karar sırası, 1den; yoksa boş. | Number of the decision within the proposal, from 1; empty if there is none.';
comment on column reporting.decision_v1.council_id is 'Meclis. | The council.';
comment on column reporting.decision_v1.year is 'Yıl. | Year.';
comment on column reporting.decision_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.decision_v1.accepted is 'Kabul edildi mi. | Whether it was accepted.';
comment on column reporting.decision_v1.mode is 'Oylama biçimi. | Mode of voting.';
comment on column reporting.decision_v1.unanimity is 'Oy birliği ya da oy çokluğu. | Unanimous or by majority.';
comment on column reporting.decision_v1.full_membership is 'Üye tam sayısı. | Statutory membership.';
comment on column reporting.decision_v1.attendees is 'Katılan üye sayısı. | Members present.';
comment on column reporting.decision_v1.yes is 'Kabul oyu. | Yes votes.';
comment on column reporting.decision_v1.no is 'Ret oyu. | No votes.';
comment on column reporting.decision_v1.abstain is 'Çekimser oy. | Abstentions.';
comment on column reporting.decision_v1.position is 'Olayın kayıttaki sırası. | Place of the event in the record.';
comment on column reporting.decision_v1.decided_on is 'Karar günü. | Day of the decision.';
comment on column reporting.decision_v1.event_id is 'Olay. | The event.';

create view reporting.decision_commission_v1 as
select proposal_id,
       decision,
       commission_id,
       opinion
from query.reporting_decision_commission;

comment on view reporting.decision_commission_v1 is 'Kararların konusunu inceleyen komisyonlar. | Commissions that reviewed the matter of a decision.';
comment on column reporting.decision_commission_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.decision_commission_v1.decision is 'Teklif içindeki karar sırası, 1den; yoksa boş. | Number of the decision within the proposal, from 1; empty if there is none.';
comment on column reporting.decision_commission_v1.commission_id is 'Komisyon; adı commission_v1 görünümünde. | The commission; its name is in commission_v1.';
comment on column reporting.decision_commission_v1.opinion is 'Komisyonun görüşü; rapor yoksa boş. | Opinion of the commission; empty without a report.';

create view reporting.clock_v1 as
select stream_id,
       number,
       part,
       subject,
       proposal_id,
       decision,
       kind,
       rule,
       started_on,
       last_day,
       retrospective,
       ending,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_clock;

comment on view reporting.clock_v1 is 'Yasal süreler; son günü değişen süre parçalara ayrılır. | Periods of the law; one whose last day changed has parts.';
comment on column reporting.clock_v1.stream_id is 'Sürenin ait olduğu akış. | The stream the period is on.';
comment on column reporting.clock_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.clock_v1.part is 'Son günü değişen sürenin parçası, 0dan. | Part of a period whose last day changed, from 0.';
comment on column reporting.clock_v1.subject is 'Sürenin konusu: PROPOSAL, REVIEW, MONITORING_PERIOD. | What the period is on: PROPOSAL, REVIEW, MONITORING_PERIOD.';
comment on column reporting.clock_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.clock_v1.decision is 'Teklif içindeki karar sırası, 1den; yoksa boş. | Number of the decision within the proposal, from 1; empty if there is none.';
comment on column reporting.clock_v1.kind is 'Tür. | Kind.';
comment on column reporting.clock_v1.rule is 'Kuralın numarası. | Number of the rule.';
comment on column reporting.clock_v1.started_on is 'Sürenin başladığı gün. | Day the period began.';
comment on column reporting.clock_v1.last_day is 'Son gün. | Last day.';
comment on column reporting.clock_v1.retrospective is 'Geçmişe dönük mü kaydedildi. | Whether it was recorded when its last day had passed.';
comment on column reporting.clock_v1.ending is 'Nasıl bittiği; sürüyorsa boş. | How it ended; empty while it goes on.';
comment on column reporting.clock_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.clock_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.clock_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.clock_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.clock_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.clock_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.clock_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.review_v1 as
select review_id,
       number,
       commission_id,
       proposal_id,
       municipality_id,
       ending,
       late,
       overdue_position,
       overdue_on,
       overdue_event,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_review;

comment on view reporting.review_v1 is 'Komisyonlardaki konular. | Matters with commissions.';
comment on column reporting.review_v1.review_id is 'Komisyon incelemesi. | The review.';
comment on column reporting.review_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.review_v1.commission_id is 'Komisyon; adı commission_v1 görünümünde. | The commission; its name is in commission_v1.';
comment on column reporting.review_v1.proposal_id is 'Teklif. | The proposal.';
comment on column reporting.review_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.review_v1.ending is 'Nasıl bittiği; sürüyorsa boş. | How it ended; empty while it goes on.';
comment on column reporting.review_v1.late is 'Süresinden sonra mı. | Whether it was late.';
comment on column reporting.review_v1.overdue_position is 'Sürenin dolduğunu kaydeden olayın sırası; dolmadıysa boş. | Place of the event that recorded that its time ran out; empty if it did not.';
comment on column reporting.review_v1.overdue_on is 'Süresinin dolduğu gün. | Day its time ran out.';
comment on column reporting.review_v1.overdue_event is 'Sürenin dolduğunu kaydeden olay. | The event that recorded it.';
comment on column reporting.review_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.review_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.review_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.review_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.review_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.review_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.review_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.commission_v1 as
select commission_id,
       municipality_id,
       council_id,
       name
from query.reporting_commission;

comment on view reporting.commission_v1 is 'Komisyonlar. | Commissions.';
comment on column reporting.commission_v1.commission_id is 'Komisyon; adı commission_v1 görünümünde. | The commission; its name is in commission_v1.';
comment on column reporting.commission_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.commission_v1.council_id is 'Meclis. | The council.';
comment on column reporting.commission_v1.name is 'Ad. | Name.';

create view reporting.attendance_v1 as
select position,
       body,
       body_id,
       municipality_id,
       subject_id,
       meeting_day,
       held,
       present,
       absent,
       excused,
       event_id
from query.reporting_attendance;

comment on view reporting.attendance_v1 is 'Katılım sayıları; kişi adı içermez. | Attendance, counted; nobody is named.';
comment on column reporting.attendance_v1.position is 'Olayın kayıttaki sırası. | Place of the event in the record.';
comment on column reporting.attendance_v1.body is 'COUNCIL meclis, COMMISSION komisyon. | COUNCIL or COMMISSION.';
comment on column reporting.attendance_v1.body_id is 'Meclis ya da komisyon. | The council or commission.';
comment on column reporting.attendance_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.attendance_v1.subject_id is 'Birleşim ya da inceleme. | The sitting or the review.';
comment on column reporting.attendance_v1.meeting_day is 'Toplantı günü. | Day of the meeting.';
comment on column reporting.attendance_v1.held is 'Toplantı yeter sayısı bulundu mu. | Whether there was a quorum.';
comment on column reporting.attendance_v1.present is 'Gelen üye sayısı. | Members present.';
comment on column reporting.attendance_v1.absent is 'Gelmeyen üye sayısı. | Members absent.';
comment on column reporting.attendance_v1.excused is 'Mazeret sayısı. | Excuses.';
comment on column reporting.attendance_v1.event_id is 'Olay. | The event.';

create view reporting.plan_v1 as
select plan_id,
       municipality_id,
       unit_id,
       kind,
       title,
       first_year,
       last_year
from query.reporting_plan;

comment on view reporting.plan_v1 is 'Planlar. | Plans.';
comment on column reporting.plan_v1.plan_id is 'Plan. | The plan.';
comment on column reporting.plan_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.plan_v1.unit_id is 'Birim; adı unit_v1 görünümünde. | The unit; its name is in unit_v1.';
comment on column reporting.plan_v1.kind is 'Tür. | Kind.';
comment on column reporting.plan_v1.title is 'Başlık. | Title.';
comment on column reporting.plan_v1.first_year is 'İlk yıl. | First year.';
comment on column reporting.plan_v1.last_year is 'Son yıl. | Last year.';

create view reporting.plan_stage_v1 as
select plan_id,
       number,
       stage,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_plan_stage;

comment on view reporting.plan_stage_v1 is 'Planların aşamaları. | Stages of plans.';
comment on column reporting.plan_stage_v1.plan_id is 'Plan. | The plan.';
comment on column reporting.plan_stage_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.plan_stage_v1.stage is 'Aşama. | Stage.';
comment on column reporting.plan_stage_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.plan_stage_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.plan_stage_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.plan_stage_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.plan_stage_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.plan_stage_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.plan_stage_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.target_v1 as
select plan_id,
       indicator_id,
       year,
       number,
       objective_id,
       objective_code,
       objective_title,
       code,
       title,
       baseline,
       target,
       direction,
       accumulation,
       share,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_target;

comment on view reporting.target_v1 is 'Göstergelerin hedefleri ve değişiklikleri. | Targets of indicators and their revisions.';
comment on column reporting.target_v1.plan_id is 'Plan. | The plan.';
comment on column reporting.target_v1.indicator_id is 'Gösterge. | The indicator.';
comment on column reporting.target_v1.year is 'Yıl. | Year.';
comment on column reporting.target_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.target_v1.objective_id is 'Hedef. | The objective.';
comment on column reporting.target_v1.objective_code is 'Hedefin kodu. | Code of the objective.';
comment on column reporting.target_v1.objective_title is 'Hedefin adı. | Title of the objective.';
comment on column reporting.target_v1.code is 'Kod. | Code.';
comment on column reporting.target_v1.title is 'Başlık. | Title.';
comment on column reporting.target_v1.baseline is 'Temel değer. | Baseline.';
comment on column reporting.target_v1.target is 'Hedef değer. | Target.';
comment on column reporting.target_v1.direction is 'RISING artan, FALLING azalan iyidir. | RISING or FALLING is better.';
comment on column reporting.target_v1.accumulation is 'CUMULATIVE birikimli, YEARLY yıllık. | CUMULATIVE or YEARLY.';
comment on column reporting.target_v1.share is 'Hedefteki payı, yüzde. | Share in its objective, per cent.';
comment on column reporting.target_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.target_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.target_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.target_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.target_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.target_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.target_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.period_v1 as
select period_id,
       plan_id,
       municipality_id,
       unit_id,
       year,
       report,
       cumulative,
       period_end,
       title
from query.reporting_period;

comment on view reporting.period_v1 is 'İzleme dönemleri. | Monitoring periods.';
comment on column reporting.period_v1.period_id is 'İzleme dönemi. | The monitoring period.';
comment on column reporting.period_v1.plan_id is 'Plan. | The plan.';
comment on column reporting.period_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.period_v1.unit_id is 'Birim; adı unit_v1 görünümünde. | The unit; its name is in unit_v1.';
comment on column reporting.period_v1.year is 'Yıl. | Year.';
comment on column reporting.period_v1.report is 'HALF_YEAR Ocak–Haziran, YEAR Ocak–Aralık. | HALF_YEAR January to June, YEAR January to December.';
comment on column reporting.period_v1.cumulative is 'Kümülatif değerlendirme de var mı. | Whether it is evaluated cumulatively as well.';
comment on column reporting.period_v1.period_end is 'Dönemin son günü. | Last day of the period.';
comment on column reporting.period_v1.title is 'Başlık. | Title.';

create view reporting.value_v1 as
select period_id,
       indicator_id,
       number,
       state,
       value,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_value;

comment on view reporting.value_v1 is 'Göstergelerin değerleri. | Values of indicators.';
comment on column reporting.value_v1.period_id is 'İzleme dönemi. | The monitoring period.';
comment on column reporting.value_v1.indicator_id is 'Gösterge. | The indicator.';
comment on column reporting.value_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.value_v1.state is 'Değerin durumu; sayılan değer APPROVED ya da RECTIFIED. | State of the value; what counts is APPROVED or RECTIFIED.';
comment on column reporting.value_v1.value is 'Değer. | Value.';
comment on column reporting.value_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.value_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.value_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.value_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.value_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.value_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.value_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.project_v1 as
select project_id,
       municipality_id,
       unit_id,
       plan_id,
       title
from query.reporting_project;

comment on view reporting.project_v1 is 'Projeler. | Projects.';
comment on column reporting.project_v1.project_id is 'Proje. | The project.';
comment on column reporting.project_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.project_v1.unit_id is 'Birim; adı unit_v1 görünümünde. | The unit; its name is in unit_v1.';
comment on column reporting.project_v1.plan_id is 'Plan. | The plan.';
comment on column reporting.project_v1.title is 'Başlık. | Title.';

create view reporting.project_stage_v1 as
select project_id,
       number,
       stage,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_project_stage;

comment on view reporting.project_stage_v1 is 'Projelerin aşamaları. | Stages of projects.';
comment on column reporting.project_stage_v1.project_id is 'Proje. | The project.';
comment on column reporting.project_stage_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.project_stage_v1.stage is 'Aşama. | Stage.';
comment on column reporting.project_stage_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.project_stage_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.project_stage_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.project_stage_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.project_stage_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.project_stage_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.project_stage_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.baseline_v1 as
select project_id,
       number,
       starts_on,
       ends_on,
       cost,
       currency,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_baseline;

comment on view reporting.baseline_v1 is 'Projelerin temel planları. | Baselines of projects.';
comment on column reporting.baseline_v1.project_id is 'Proje. | The project.';
comment on column reporting.baseline_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.baseline_v1.starts_on is 'Başlangıç günü. | First day.';
comment on column reporting.baseline_v1.ends_on is 'Bitiş günü. | Last day.';
comment on column reporting.baseline_v1.cost is 'Maliyet. | Cost.';
comment on column reporting.baseline_v1.currency is 'Para birimi (ISO 4217). | Currency (ISO 4217).';
comment on column reporting.baseline_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.baseline_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.baseline_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.baseline_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.baseline_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.baseline_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.baseline_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.money_v1 as
select position,
       project_id,
       kind,
       funding_id,
       line,
       amount,
       currency,
       occurred_on,
       event_id
from query.reporting_money;

comment on view reporting.money_v1 is 'Projelerde para hareketleri: AWARDED kazanılan, WRITTEN_OFF silinen, RECEIVED alınan, SPENT harcanan. | Movements of money: AWARDED, WRITTEN_OFF, RECEIVED, SPENT.';
comment on column reporting.money_v1.position is 'Olayın kayıttaki sırası. | Place of the event in the record.';
comment on column reporting.money_v1.project_id is 'Proje. | The project.';
comment on column reporting.money_v1.kind is 'Tür. | Kind.';
comment on column reporting.money_v1.funding_id is 'Kaynak. | The funding.';
comment on column reporting.money_v1.line is 'Bütçe kalemi. | Line of the budget.';
comment on column reporting.money_v1.amount is 'Tutar. | Amount.';
comment on column reporting.money_v1.currency is 'Para birimi (ISO 4217). | Currency (ISO 4217).';
comment on column reporting.money_v1.occurred_on is 'Gerçekleştiği gün. | Day on which it occurred.';
comment on column reporting.money_v1.event_id is 'Olay. | The event.';

create view reporting.budget_v1 as
select project_id,
       code,
       number,
       title,
       amount,
       currency,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_budget;

comment on view reporting.budget_v1 is 'Proje bütçelerinin kalemleri. | Lines of project budgets.';
comment on column reporting.budget_v1.project_id is 'Proje. | The project.';
comment on column reporting.budget_v1.code is 'Kod. | Code.';
comment on column reporting.budget_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.budget_v1.title is 'Başlık. | Title.';
comment on column reporting.budget_v1.amount is 'Tutar. | Amount.';
comment on column reporting.budget_v1.currency is 'Para birimi (ISO 4217). | Currency (ISO 4217).';
comment on column reporting.budget_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.budget_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.budget_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.budget_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.budget_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.budget_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.budget_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.instalment_v1 as
select project_id,
       instalment_id,
       number,
       funding_id,
       due_on,
       amount,
       currency,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_instalment;

comment on view reporting.instalment_v1 is 'Beklenen taksitler. | Instalments that are expected.';
comment on column reporting.instalment_v1.project_id is 'Proje. | The project.';
comment on column reporting.instalment_v1.instalment_id is 'Taksit. | The instalment.';
comment on column reporting.instalment_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.instalment_v1.funding_id is 'Kaynak. | The funding.';
comment on column reporting.instalment_v1.due_on is 'Son ödeme ya da beklenme günü. | Day it is due.';
comment on column reporting.instalment_v1.amount is 'Tutar. | Amount.';
comment on column reporting.instalment_v1.currency is 'Para birimi (ISO 4217). | Currency (ISO 4217).';
comment on column reporting.instalment_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.instalment_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.instalment_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.instalment_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.instalment_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.instalment_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.instalment_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.partnership_v1 as
select partnership_id,
       municipality_id,
       unit_id,
       form,
       abroad,
       country,
       partner
from query.reporting_partnership;

comment on view reporting.partnership_v1 is 'Ortaklıklar. | Partnerships.';
comment on column reporting.partnership_v1.partnership_id is 'Ortaklık. | The partnership.';
comment on column reporting.partnership_v1.municipality_id is 'Belediye. | The municipality.';
comment on column reporting.partnership_v1.unit_id is 'Birim; adı unit_v1 görünümünde. | The unit; its name is in unit_v1.';
comment on column reporting.partnership_v1.form is 'Ortaklık türü. | Form of the partnership.';
comment on column reporting.partnership_v1.abroad is 'Ortak yurt dışında mı. | Whether the partner is abroad.';
comment on column reporting.partnership_v1.country is 'Ülke (ISO 3166). | Country (ISO 3166).';
comment on column reporting.partnership_v1.partner is 'Ortak kuruluş. | The partner.';

create view reporting.partnership_stage_v1 as
select partnership_id,
       number,
       stage,
       stayed,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_partnership_stage;

comment on view reporting.partnership_stage_v1 is 'Ortaklıkların aşamaları. | Stages of partnerships.';
comment on column reporting.partnership_stage_v1.partnership_id is 'Ortaklık. | The partnership.';
comment on column reporting.partnership_stage_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.partnership_stage_v1.stage is 'Aşama. | Stage.';
comment on column reporting.partnership_stage_v1.stayed is 'Yürütmesi durduruldu mu. | Whether it is stayed.';
comment on column reporting.partnership_stage_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.partnership_stage_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.partnership_stage_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.partnership_stage_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.partnership_stage_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.partnership_stage_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.partnership_stage_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.dues_v1 as
select partnership_id,
       year,
       kind,
       number,
       amount,
       currency,
       due_on,
       from_position,
       from_day,
       from_event,
       nullif(until_position, 9223372036854775807) as until_position,
       nullif(until_day, date '9999-12-31') as until_day,
       until_event,
       ended_on
from query.reporting_dues;

comment on view reporting.dues_v1 is 'Üyelik aidatları: SET belirlenen, PAID ödenen. | Dues of memberships: SET and PAID.';
comment on column reporting.dues_v1.partnership_id is 'Ortaklık. | The partnership.';
comment on column reporting.dues_v1.year is 'Yıl. | Year.';
comment on column reporting.dues_v1.kind is 'Tür. | Kind.';
comment on column reporting.dues_v1.number is 'Akış içindeki sıra, 0dan. | Number within its stream, from 0.';
comment on column reporting.dues_v1.amount is 'Tutar. | Amount.';
comment on column reporting.dues_v1.currency is 'Para birimi (ISO 4217). | Currency (ISO 4217).';
comment on column reporting.dues_v1.due_on is 'Son ödeme ya da beklenme günü. | Day it is due.';
comment on column reporting.dues_v1.from_position is 'Başlatan olayın kayıttaki sırası. | Place in the record of the event that began it.';
comment on column reporting.dues_v1.from_day is 'Başladığı gün. | Day on which it began.';
comment on column reporting.dues_v1.from_event is 'Başlatan olay. | The event that began it.';
comment on column reporting.dues_v1.until_position is 'Bitiren olayın kayıttaki sırası; sürüyorsa boş. | Place in the record of the event that ended it; empty while it holds.';
comment on column reporting.dues_v1.until_day is 'Artık geçerli olmadığı ilk gün; sürüyorsa boş. | First day on which it does not hold any more; empty while it holds.';
comment on column reporting.dues_v1.until_event is 'Bitiren olay; sürüyorsa boş. | The event that ended it; empty while it holds.';
comment on column reporting.dues_v1.ended_on is 'Bitiren olayın günü; sürüyorsa boş. | Day of the event that ended it; empty while it holds.';

create view reporting.unit_v1 as
select id as unit_id, name
from query.decision_register_unit;

comment on view reporting.unit_v1 is 'Birimlerin bugünkü adları. | Units by their names of today.';
comment on column reporting.unit_v1.unit_id is 'Birim. | The unit.';
comment on column reporting.unit_v1.name is 'Ad. | Name.';

-- Views of the schema reporting do not stand in the way of a rebuild: they are bound anew when the generations are switched.
create or replace function query_next.require_view(name text) returns regclass
    language plpgsql stable set search_path = pg_catalog, pg_temp as
$$
declare
    found regclass := to_regclass(format('query.%I', name));
begin
    if found is null or name in ('schema_history', 'rebuild')
        or not exists (select from pg_class where oid = found and relkind = 'r') then
        raise exception 'query.% is no table of a view', name using errcode = 'undefined_table';
    end if;
    if exists (select from pg_trigger where tgrelid = found and not tgisinternal)
        or exists (select from pg_constraint where contype = 'f' and found in (conrelid, confrelid))
        or exists (select from pg_depend d join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class
                   where d.classid = 'pg_rewrite'::regclass and d.refobjid = found
                       and v.relnamespace <> 'reporting'::regnamespace) then
        raise exception 'query.% has triggers, foreign keys or views, which would stay with the old table', name
            using errcode = 'feature_not_supported';
    end if;
    return found;
end
$$;

-- The new generation serves, the one that served is the old one, and one that was old before is gone. What was said of the views
-- before is said again after, by name: rights and comments stay.
create or replace function query_next.switch(tables text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name       text;
    definition text;
    views      text[];
begin
    select array_agg(format('create or replace view reporting.%I as %s', v.relname, pg_get_viewdef(v.oid)) order by v.oid)
    into views
    from pg_class v
    where v.relnamespace = 'reporting'::regnamespace and v.relkind = 'v' and v.oid in (
        select r.ev_class from pg_depend d join pg_rewrite r on r.oid = d.objid
        where d.classid = 'pg_rewrite'::regclass
            and d.refobjid in (select to_regclass(format('query.%I', wanted)) from unnest(tables) wanted));
    foreach name in array tables loop
        perform query_next.require_view(name);
        execute format('drop table if exists query_old.%I', name);
        execute format('alter table query.%I set schema query_old', name);
        execute format('alter table query_next.%I set schema query', name);
    end loop;
    foreach definition in array coalesce(views, '{}') loop
        execute definition;
    end loop;
end
$$;
