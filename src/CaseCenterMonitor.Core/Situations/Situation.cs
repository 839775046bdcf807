namespace CaseCenterMonitor.Core;

/// <summary>Who is where, with whom, behind which doors, and what can be heard: the fold of all signals. Rules see this and nothing else.</summary>
public sealed class Situation
{
    private readonly CommandFold _commands;

    internal Situation(Centre centre)
    {
        Centre = centre;
        Suite = new Suite(centre);
        Links = new Links(centre);
        Doors = new Doors(centre, Links);
        Wristbands = new Wristbands(centre, Links);
        Wristbands.Join(centre, Doors);
        Readings = new ReadingFold(this);
        _commands = new CommandFold(this);
    }

    public Centre Centre { get; }

    public Suite Suite { get; }

    public Links Links { get; }

    public Doors Doors { get; }

    public Wristbands Wristbands { get; }

    public CustodyBook Custody { get; } = new();

    public ItemLedger Items { get; } = new();

    /// <summary>Alarms that are shelved or out of service.</summary>
    public SetAsideBook SetAside { get; } = new();

    internal ReadingFold Readings { get; }

    /// <summary>The row of a subject; null when there is none, or none any more.</summary>
    public Watched? Find(Subject subject) => subject.Kind switch
    {
        SubjectKind.Detainee => Custody.FindAnyone(subject.Record),
        SubjectKind.Door => Doors.Find(subject.Door),
        SubjectKind.Device => Links.Find(subject.Device),
        SubjectKind.Gateway => Links.Find(subject.Gateway),
        SubjectKind.Room => Centre.Zones.ContainsKey(new ZoneId(subject.Id)) ? Wristbands.RoomOf(new ZoneId(subject.Id)) : null,
        SubjectKind.Officer => Wristbands.Find(new OfficerNumber(subject.Id)),
        SubjectKind.Suite => subject.Id == Centre.Id ? Suite : null,
        SubjectKind.Item => Items.Find(subject.Id),
        _ => throw new InvalidOperationException($"No rows of {subject.Kind}."),
    };

    /// <summary>Everything that is judged, in a fixed order.</summary>
    internal IEnumerable<Watched> Everything() =>
    [
        .. Custody.Held,
        .. Doors.All,
        .. Links.Devices,
        .. Links.Gateways,
        .. Wristbands.Rooms,
        .. Wristbands.Officers.OrderBy(officer => officer.Number.Value, StringComparer.Ordinal),
        Suite,
        .. Items.All,
    ];

    /// <summary>The same with those who have been released and of whom something is open, in no order.</summary>
    internal IEnumerable<Watched> Anything() => Everything().Concat(Custody.Anyone.Where(person => person.IsGone));

    /// <summary>
    /// Much is made when somebody first asks for it. Afterwards all of it is there, and nothing shows any more of who has asked for what.
    /// </summary>
    internal void MakeAll()
    {
        Links.MakeAll();
        foreach (var person in Custody.Anyone)
        {
            person.MakeAll();
        }

        foreach (var room in Wristbands.Rooms)
        {
            room.MakeAll();
        }
    }

    /// <returns>The signal as a reading; null when it is not one, or about nothing that this centre has.</returns>
    internal Reading? Read(Signal signal, NodaTime.Instant receivedAt) => Readings.Read(signal, receivedAt);

    internal void Fold(Signal signal, Stamp stamp, Touched touched)
    {
        switch (signal)
        {
            case Signal.TimePassed or Signal.DoorAccessed or Signal.SupervisorTold:
            case Signal.DoorChanged or Signal.WristbandLocated or Signal.WristbandStrapChanged or Signal.ZoneCounted or Signal.DeviceHealthChanged:
                break; // Readings are folded as such; what comes here names nothing that this centre has.
            case Signal.GatewayStatusChanged gateway:
                FoldGateway(gateway, stamp.Entry, touched);
                break;
            case Signal.Command command:
                _commands.Fold(command, stamp, touched);
                break;
            case Signal.Report report:
                report.Fold(this, stamp, touched);
                break;
            default:
                throw new InvalidOperationException($"No fold for {signal.GetType().Name}.");
        }
    }

    private void FoldGateway(Signal.GatewayStatusChanged signal, long entry, Touched touched)
    {
        if (Links.Find(signal.Gateway) is not { } gateway || !gateway.Fold(signal, entry))
        {
            return;
        }

        Wristbands.LookForGateways();

        // What lies behind it is known or unknown all at once.
        touched.Add(gateway, Reads.Link);
        foreach (var row in Everything().Where(row => row is not GatewayLink and not DeviceLife and not DoorState || IsBehind(row, gateway)))
        {
            touched.Add(row, Reads.Link);
        }
    }

    private static bool IsBehind(Watched row, GatewayLink gateway) => row switch
    {
        DeviceLife device => device.Gateway == gateway,
        DoorState door => door.IsBehind(gateway),
        _ => false,
    };
}
