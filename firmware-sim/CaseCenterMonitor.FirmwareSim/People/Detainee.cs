using CaseCenterMonitor.FirmwareSim.Custody;

namespace CaseCenterMonitor.FirmwareSim.People;

/// <summary>A person held, as the simulated officers know them.</summary>
public sealed class Detainee(CustodyEntry entry, Body body)
{
    public CustodyEntry Entry => entry;

    public string Record => entry.Record;

    public Body Body => body;

    /// <summary>The room kept for them; null on the way in and out.</summary>
    public string? Room { get; set; }

    /// <summary>In a waiting room, without an officer.</summary>
    public bool IsWaiting { get; set; }

    public DateTimeOffset LastCheck { get; set; }

    /// <summary>When somebody in a waiting room is to be fetched for an interview.</summary>
    public DateTimeOffset FetchAt { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>A scenario has taken over: the shift neither checks nor moves them.</summary>
    public bool IsLeftAlone { get; set; }

    /// <summary>Officers who sit with them in an interview room.</summary>
    public IReadOnlyList<Officer> Interviewers { get; set; } = [];
}
