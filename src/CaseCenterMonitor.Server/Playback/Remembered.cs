using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>Everything that a picture of the past is drawn from: what a frame holds.</summary>
/// <param name="LastSteps">The number of each alarm's last step.</param>
internal sealed record Remembered(Engine Engine, Dictionary<AlarmKey, long> LastSteps)
{
    /// <summary>Leaves nothing of alarms that are over: nobody is shown them, and in a year there are many.</summary>
    public void Tidy()
    {
        foreach (var over in LastSteps.Keys.Where(key => Engine.Alarm(key) is null).ToList())
        {
            LastSteps.Remove(over);
        }

        Engine.Arrange();
    }
}
