using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>What a running centre remembers of its journal besides what is judged. A snapshot holds it with the engine.</summary>
internal sealed class Notebook
{
    public Repeats Repeats { get; } = new();

    /// <summary>The number of each alarm's last step.</summary>
    public Dictionary<AlarmKey, long> LastSteps { get; } = [];

    /// <summary>The site file that was written down last; null when none was.</summary>
    public SiteBody? Site { get; set; }

    /// <returns>The step, when the entry is one.</returns>
    public AlarmTransition? Notice(long sequence, EntryContent content)
    {
        switch (content)
        {
            case EntryContent.Arrived arrived:
                Repeats.Remember(arrived.Body, sequence);
                return null;
            case EntryContent.Stepped stepped:
                NoticeStep(sequence, stepped.Step);
                return stepped.Step;
            case EntryContent.Rejected rejected:
                Repeats.Remember(rejected.Body.Origin);
                return null;
            case EntryContent.Site site:
                Site = site.Body;
                return null;
            case EntryContent.Started or EntryContent.Viewed or EntryContent.Erased or EntryContent.Gone:
                return null;
            default:
                throw new InvalidOperationException($"No note of {content.GetType().Name}.");
        }
    }

    public void NoticeStep(long sequence, AlarmTransition step) => LastSteps[step.Key] = sequence;

    /// <summary>Forgets the steps of alarms that are over: nobody is shown them, and in a year there are many.</summary>
    public void Tidy(Engine engine)
    {
        foreach (var over in LastSteps.Keys.Where(key => engine.Alarm(key) is null).ToList())
        {
            LastSteps.Remove(over);
        }
    }
}
