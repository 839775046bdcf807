namespace CaseCenterMonitor.Core;

/// <summary>An identifier that is its own type, so that a door cannot be passed where a zone is meant.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

public readonly record struct ZoneId(string Value) : IId<ZoneId>
{
    public static ZoneId Of(string value) => new(value);

    public override string ToString() => Value;
}

public readonly record struct DoorId(string Value) : IId<DoorId>
{
    public static DoorId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A reader, camera or door controller. A door's controller carries the id of its door.</summary>
public readonly record struct DeviceId(string Value) : IId<DeviceId>
{
    public static DeviceId Of(string value) => new(value);

    public override string ToString() => Value;
}

public readonly record struct GatewayId(string Value) : IId<GatewayId>
{
    public static GatewayId Of(string value) => new(value);

    public override string ToString() => Value;
}

public readonly record struct WristbandId(string Value) : IId<WristbandId>
{
    public static WristbandId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>The number of a custody record, such as 1122-037. It stands for the person everywhere; names do not enter.</summary>
public readonly record struct RecordId(string Value) : IId<RecordId>
{
    public static RecordId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>The number of an officer, never a name.</summary>
public readonly record struct OfficerNumber(string Value) : IId<OfficerNumber>
{
    public static OfficerNumber Of(string value) => new(value);

    public override string ToString() => Value;
}
