using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>What officers write down, by word. A refused entry leaves no trace, as at the server.</summary>
internal sealed class Entries(Diary diary, YearJournal journal)
{
    public bool Write(Signal.Command entry) => journal.Command(entry, diary.Now);

    public bool Done(Guest guest, OfficerNumber by, Stage stage) => Write(new Signal.StageCompleted(diary.Now, by, guest.Record, stage));

    /// <summary>A look at somebody, written down now or a little later than it was.</summary>
    public bool Look(Guest guest, OfficerNumber by, Instant at) => Write(new Signal.WelfareChecked(
        at, by, guest.Record, Seen: true, Breathing: true, guest.Asleep || guest.Drunk ? CheckResponse.AsleepRoused : CheckResponse.Talks,
        Rousing: guest.Drunk ? new Rousing?(Rousing.AnswersVoice) : null));

    public void Drink(Guest guest, OfficerNumber by)
    {
        if (Write(new Signal.DrinkOffered(diary.Now, by, guest.Record, Taken: true)))
        {
            guest.LastDrink = diary.Now;
        }
    }
}
