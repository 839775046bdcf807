namespace CaseCenterMonitor.Protocol.Canonical;

/// <summary>How far the time of an event can be trusted, and whose clock it is.</summary>
public enum ClockGrade { Gateway, Device, Unset, LocalAssumed, Backfilled, Retained }

/// <summary>
/// One canonical event on its way from a gateway to the server: CloudEvents 1.0, structured JSON.
/// <see cref="Id"/> (gateway, boot, sequence) is unique for ever and is the server's key against duplicates.
/// A value, because thousands a second are read and none is kept: what is made of it is.
/// </summary>
public readonly record struct Envelope
{
    public required string Site { get; init; }

    public required string Gateway { get; init; }

    /// <summary>Names one run of the gateway process, so that a late message of an old run cannot speak for the new one.</summary>
    public required string BootId { get; init; }

    /// <summary>1, 2, 3 … within one boot. A hole is lost data and is reported.</summary>
    public required long Sequence { get; init; }

    /// <summary>What the event is about: kind and id, such as door/d-int-2.</summary>
    public required Subject Subject { get; init; }

    /// <summary>When it happened: the device's clock where that can be trusted, else the gateway's.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>When the gateway received it.</summary>
    public required DateTimeOffset ReceivedTime { get; init; }

    public required ClockGrade Clock { get; init; }

    /// <summary>Which dialect it was decoded from, such as esp-rfid/1; the gateway's own conclusions say locator/1 or health/1.</summary>
    public required string Dialect { get; init; }

    /// <summary>True when it left the outbox late, after an outage of the uplink.</summary>
    public bool Replay { get; init; }

    public required CanonicalEvent Data { get; init; }

    public string Id => FormattableString.Invariant($"{Gateway}:{BootId}:{Sequence:D9}");
}

/// <summary>Kind and id of what an event is about. Ids are lower case letters, digits, hyphen and underscore; no personal data.</summary>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    public override string ToString() => $"{Topics.Word(Kind)}/{Id}";
}

public enum SubjectKind { Door, Tag, Camera, Button, Vital, Reader }
