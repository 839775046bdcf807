using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>Somebody answers the alarms: most in a minute or two, some much later, and what latches is resolved and reset when it is over.</summary>
internal sealed class AlarmDesk(Crews crews, Diary diary, YearJournal journal, Entries entries, Luck luck)
{
    public void Notice(AlarmTransition step)
    {
        if (step.Input == AlarmInput.Escalate)
        {
            diary.After(luck.Seconds(1, 4), () => journal.Say(new Signal.SupervisorTold(diary.Now, step.Key, "email", "supervisor@example.org", !luck.OneIn(300))));
        }
        else if (step.From == step.To && step.Input != AlarmInput.ConditionWorsened)
        {
            return; // A fact beside the state asks for nothing.
        }
        else if (AlarmStateTable.IsActive(step.To) && AlarmStateTable.AwaitsAcknowledgement(step.To))
        {
            diary.After(Delay(step.Priority), () => Acknowledge(step.Key));
        }
        else if (step.To == AlarmState.LatchedAcknowledged)
        {
            diary.After(luck.Minutes(1, 6), () => Reset(step.Key));
        }
    }

    private Duration Delay(AlarmPriority priority) => luck.OneIn(40) ? luck.Minutes(5, 40)
        : priority is AlarmPriority.Critical ? luck.Seconds(5, 50)
        : priority is AlarmPriority.High ? luck.Seconds(10, 170)
        : luck.Minutes(0.5, 8);

    private void Acknowledge(AlarmKey key)
    {
        if (journal.Alarm(key) is { } alarm && AlarmStateTable.AwaitsAcknowledgement(alarm.State))
        {
            entries.Write(new Signal.AlarmAcknowledged(diary.Now, luck.OneIn(2) ? crews.AtDesk : luck.Of(crews.OnDuty), key));
        }
    }

    private void Reset(AlarmKey key)
    {
        if (journal.Alarm(key) is { State: AlarmState.LatchedAcknowledged } alarm)
        {
            var second = crews.OnDuty.FirstOrDefault(officer => officer != crews.AtDesk, crews.AtDesk);
            if (alarm.Attendance is null)
            {
                entries.Write(new Signal.AlarmAttended(diary.Now, second, key));
            }

            entries.Write(new Signal.AlarmResolved(diary.Now, crews.AtDesk, key, ResolvedCause.Genuine, ResolvedAction.PersonSeen));
            if (alarm.Priority == AlarmPriority.Critical)
            {
                entries.Write(new Signal.AlarmVerified(diary.Now, second, key));
            }

            entries.Write(new Signal.AlarmReset(diary.Now, crews.AtDesk, key));
        }
    }
}
